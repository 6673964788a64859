import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import shortNames from '../src/shortNames.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))
const names = new Set(Object.keys(shortNames))

/** Properties declared here are public, stored, sent, or written by people: they keep their names. */
const contracts =
  /^src\/((moodpoint|options|errors)\.ts|records\/|prompts\/(types|schema|shapes|rare\w+)\.ts|outbox\/entries\.ts|delivery\/(backoff|endpoint)\.ts|visit\/(facts|historyAdapter|mergeHistory|keptTallies)\.ts|targeting\/verdict\.ts)/

/** Not part of the script tag. */
const elsewhere = /^src\/(cli|conform|csv|receiver|report|reportPage|results|review|serve)\//

function program() {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram([`${root}src/script.ts`], options)
}

const here = (file: ts.SourceFile) => relative(root, file.fileName)

/** What a node names as a property, and what that is declared as. */
function propertyOf(
  node: ts.Node,
  checker: ts.TypeChecker,
): { name: string; symbol?: ts.Symbol | undefined } | undefined {
  if (ts.isPropertyAccessExpression(node))
    return { name: node.name.text, symbol: checker.getSymbolAtLocation(node.name) }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText()
    return { name, symbol: checker.getTypeAtLocation(node.parent).getProperty(name) }
  }
  if (!ts.isObjectLiteralElement(node) || !node.name || !ts.isIdentifier(node.name)) return undefined
  const expected = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined
  const name = node.name.text
  return { name, symbol: expected?.getProperty(name) ?? checker.getSymbolAtLocation(node.name) }
}

const isText = (node: ts.Node): node is ts.StringLiteralLike =>
  ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && !ts.isLiteralTypeNode(node.parent)

/** Why a property must keep its name, where it must. */
function reasonToKeep(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const at = here(node.getSourceFile())
  if (isText(node) && names.has(node.text)) return `${node.text}: ${at} has it as a text`
  const inPattern = ts.isRegularExpressionLiteral(node) && node.text.match(/\w+/g)?.find((word) => names.has(word))
  if (inPattern) return `${inPattern}: ${at} has it in a pattern`
  const property = propertyOf(node, checker)
  if (!property || !names.has(property.name)) return
  const declared = property.symbol?.declarations ?? []
  const wrong = declared[0] ? declared.find(keepsName) : node
  return wrong && `${property.name}: ${at} has it of ${here(wrong.getSourceFile())}`
}

/** Exports of a chunk keep their names, which are read from what `import()` resolves with. */
function keepsName(declared: ts.Declaration): boolean {
  const isExport = !ts.isObjectLiteralElement(declared) && !ts.isTypeElement(declared) && !ts.isBindingElement(declared)
  const place = here(declared.getSourceFile())
  return isExport || !place.startsWith('src/') || contracts.test(place)
}

/** Names exported by files that `import()` fetches, whatever type it is said to resolve with. */
function fetchedExports(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return
    const fetched = node.arguments[0] && checker.getSymbolAtLocation(node.arguments[0])
    if (fetched) found.push(...checker.getExportsOfModule(fetched).map(({ name }) => name))
  })
  return found
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

describe('properties with short names in the built script', () => {
  test('are neither public nor stored nor sent, and not the browser’s', () => {
    const all = program()
    const checker = all.getTypeChecker()
    const reasons: string[] = []
    for (const file of all.getSourceFiles()) {
      if (!here(file).startsWith('src/') || elsewhere.test(here(file))) continue
      const fetched = fetchedExports(file, checker).filter((name) => names.has(name))
      reasons.push(...fetched.map((name) => `${name}: ${here(file)} fetches what exports it`))
      walk(file, (node) => void reasons.push(...[reasonToKeep(node, checker) ?? []].flat()))
    }
    expect(reasons).toEqual([])
  }, 120_000) // the compiler reads the whole script

  test('have names no other property has', () => {
    const short = Object.values(shortNames)
    expect(new Set(short).size).toBe(short.length)
    const taken = new Set(scriptFiles().flatMap(propertyNames))
    expect(short.filter((name) => taken.has(name))).toEqual([])
  })
})

/** The files of the script tag, its two dependencies among them. */
const scriptFiles = () => [
  ...['src', 'node_modules/preact/src'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /(?<!\.d)\.[jt]sx?$/.test(name) && !elsewhere.test(name) && !name.startsWith('src/locales/')),
  ),
  'node_modules/idb-keyval/dist/index.js',
]

function propertyNames(path: string): string[] {
  const found: string[] = []
  walk(ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true), (node) => {
    if (ts.isPropertyAccessExpression(node)) found.push(node.name.text)
    else if ((ts.isObjectLiteralElement(node) || ts.isTypeElement(node)) && node.name) found.push(node.name.getText())
  })
  return found
}
