import ts from 'typescript'
import { pathOf, programOf } from './program.js'

/** One thing a type offers: a field, a method, or a value of a union of texts. */
export interface Member {
  name: string
  /** What its `@default` says. */
  default?: string
}

const entries = [
  'moodpoint',
  'moodpoint/react',
  'moodpoint/vue',
  'moodpoint/receiver',
  'moodpoint/receiver/sqlite',
  'moodpoint/results',
  'moodpoint/results/analysis',
  'moodpoint/explain',
]

/** The public interface as the declarations of the built package tell it. */
export interface PublicInterface {
  /** Names the package exports, by entry. */
  names: Record<string, string[]>
  membersOf(type: string): Member[]
}

/** Reads the declarations of the built package. */
export function readPublicInterface(): PublicInterface {
  const path = pathOf('entries.ts')
  const text = entries.map((entry, index) => `import * as entry${index} from '${entry}'; export { entry${index} }`)
  const program = programOf(new Map([[path, text.join('\n')]]))
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const modules = source?.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => {
    const found = checker.getSymbolAtLocation(moduleSpecifier)
    if (!found) throw new Error(`${moduleSpecifier.getText(source)} has no declarations; npm run build makes them`)
    return checker.getExportsOfModule(found)
  })
  const symbols = modules?.flat() ?? []
  return {
    names: Object.fromEntries(entries.map((entry, index) => [entry, modules?.[index]?.map(({ name }) => name) ?? []])),
    membersOf(type) {
      const symbol = symbols.find(({ name }) => name === type)
      if (!symbol) throw new Error(`The package exports no type ${type}`)
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return membersOf(checker.getDeclaredTypeOfSymbol(own), checker)
    },
  }
}

function membersOf(type: ts.Type, checker: ts.TypeChecker): Member[] {
  const parts = type.isUnion() ? type.types : [type]
  const members = parts.flatMap((part) =>
    part.isStringLiteral()
      ? [{ name: part.value }]
      : checker.getPropertiesOfType(part).map((one) => read(one, checker)),
  )
  return [...new Map(members.map((member) => [member.name, member])).values()]
}

function read(property: ts.Symbol, checker: ts.TypeChecker): Member {
  const tag = property.getJsDocTags(checker).find(({ name }) => name === 'default')
  const { name } = property
  return tag ? { name, default: ts.displayPartsToString(tag.text) } : { name }
}
