import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { adapters, rooms } from './rooms.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const order = Object.keys(rooms)

/** Files at the top of `src` that compose the rooms or are their public face; any other one is an adapter. */
const composing = [
  'createMoodpoint',
  'index',
  'script',
  'show',
  'ask',
  'keep',
  'panel',
  'shapes',
  'moodpoint',
  'options',
  'errors',
  'version',
]

interface Import {
  /** Path of a file in `src`, or the name of a package. */
  to: string
  /** Whether it names a file; `src/react.ts` is not the package of that name. */
  isRelative: boolean
  /** Whether it is there when the program runs: no type, and not fetched later. */
  isStatic: boolean
  isType: boolean
}

interface Source {
  /** Path within `src`, such as `platform/clock.ts`. */
  path: string
  /** The room, `compose`, or nothing for a file at the top. */
  room: string
  lines: number
  imports: Import[]
  tree: ts.SourceFile
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
const sources: Source[] = filesIn('src').map((path) => read(path, readFileSync(join(root, 'src', path), 'utf8')))
const pathOf = new Map(sources.map(({ path }) => [path.replace(/\.tsx?$/, ''), path]))

function read(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const room = path.includes('/') ? path.replace(/\/.*/, '') : ''
  return {
    path,
    room,
    lines: text.split('\n').length - 1,
    imports: nodesOf(tree).flatMap((node) => importOf(node, path)),
    tree,
  }
}

function nodesOf(node: ts.Node): ts.Node[] {
  const inner: ts.Node[] = []
  ts.forEachChild(node, (child) => void inner.push(...nodesOf(child)))
  return [node, ...inner]
}

/** An import as it may be written: static, re-export, dynamic, or within a type. */
function importOf(node: ts.Node, path: string): Import[] {
  const named = (specifier: ts.Node | undefined, kind: { isStatic: boolean; isType: boolean }) =>
    specifier && ts.isStringLiteral(specifier)
      ? [{ to: targetOf(specifier.text, path), isRelative: specifier.text.startsWith('.'), ...kind }]
      : []
  if (ts.isImportDeclaration(node)) {
    const isType = isTypeOnly(node.importClause)
    return named(node.moduleSpecifier, { isStatic: !isType, isType })
  }
  if (ts.isExportDeclaration(node)) {
    const isType = node.isTypeOnly || areTypes(node.exportClause)
    return named(node.moduleSpecifier, { isStatic: !isType, isType })
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], { isStatic: false, isType: false })
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, { isStatic: false, isType: true })
  return []
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return !!clause && (clause.isTypeOnly || (!clause.name && areTypes(clause.namedBindings)))
}

function areTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  const isList = names && (ts.isNamedImports(names) || ts.isNamedExports(names))
  return !!isList && names.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function targetOf(specifier: string, from: string): string {
  if (!specifier.startsWith('.')) return specifier
  return posix.normalize(posix.join(dirname(from), specifier)).replace(/\.js$/, '')
}

const isFile = ({ to, isRelative }: Import) => isRelative && pathOf.has(to)
const roomOf = (to: string) => (to.includes('/') ? to.replace(/\/.*/, '') : '')
const packageOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
const among = (...wanted: string[]) => sources.filter(({ room }) => wanted.includes(room))

describe('a room', () => {
  test('is one of those listed here', () => {
    const found = new Set(sources.map(({ room }) => room).filter(Boolean))
    expect([...order, 'compose']).toEqual(expect.arrayContaining([...found]))
  })

  test.each(order)('%s lists only rooms above it', (room) => {
    const above = order.slice(0, order.indexOf(room))
    expect(above).toEqual(expect.arrayContaining(rooms[room]?.rooms ?? []))
  })

  test.each(order)('%s imports itself, what is listed, and errors.ts; all that is listed is in use', (room) => {
    const imports = among(room).flatMap((source) => source.imports)
    const used = new Set(imports.filter(isFile).map(({ to }) => roomOf(to) || to))
    for (const own of [room, 'errors']) used.delete(own)
    expect([...used].sort()).toEqual([...(rooms[room]?.rooms ?? [])].sort())
  })

  test.each(order)('%s uses the packages listed and no other', (room) => {
    const imports = among(room).flatMap((source) => source.imports)
    const used = new Set(imports.filter((one) => !isFile(one)).map(({ to }) => packageOf(to)))
    expect([...used].sort()).toEqual([...(rooms[room]?.packages ?? [])].sort())
  })
})

test('every import leads to a file or is a package', () => {
  const lost = sources.flatMap(({ path, imports }) =>
    imports
      .filter((one) => !isFile(one) && /^\.|\//.test(one.to) && !/^(@|node:|preact\/)/.test(one.to))
      .map(({ to }) => `${path}: ${to}`),
  )
  expect(lost).toEqual([])
})

describe('only the composition knows the rooms', () => {
  const entries = among('').filter(({ path }) => !composing.includes(path.replace(/\.tsx?$/, '')))

  test('what else is at the top are the adapters listed', () => {
    expect(entries.map(({ path }) => path).sort()).toEqual(Object.keys(adapters).map((name) => `${name}.ts`))
  })

  test.each(entries)(
    '$path imports index.ts and its framework alone, in under 80 lines',
    ({ path, imports, lines }) => {
      const imported = new Set(imports.map(({ to }) => to))
      expect([...imported].sort()).toEqual(['index', adapters[path.replace('.ts', '')]])
      expect(lines).toBeLessThan(80)
    },
  )
})

test('nobody imports the entries, and compose knows nothing of what starts it', () => {
  const importers = (name: string) =>
    sources.filter(({ imports }) => imports.some(({ to }) => to === name)).map(({ path }) => path)
  expect(importers('script')).toEqual([])
  expect(importers('createMoodpoint').sort()).toEqual(['index.ts', 'script.ts'])
})

test('what helps to write a prompt file is for the command line, never for the page; what explains is for the panel too', () => {
  const isForWriters = (path: string) =>
    /^(prompts\/((lint|edit|templates)\/|checkPromptFile|schema|soundPart)|explain\/|review\/|cli\/)/.test(path)
  const mayExplain = (path: string, to: string) => path.startsWith('panel/') && to.startsWith('explain/')
  for (const { path, imports } of sources.filter((source) => !isForWriters(source.path))) {
    const helpers = imports.filter(({ to, isType }) => !isType && isForWriters(to) && !mayExplain(path, to))
    expect(
      helpers.map(({ to }) => to),
      path,
    ).toEqual([])
  }
})

test('imports never run in a circle', () => {
  const circles: string[] = []
  const walk = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || done.has(path)) return
    const source = sources.find((one) => one.path === path)
    for (const { to, isType } of source?.imports.filter(isFile) ?? [])
      if (!isType) walk(pathOf.get(to) ?? to, [...way, path])
    done.add(path)
  }
  const done = new Set<string>()
  for (const { path } of sources) walk(path, [])
  expect(circles).toEqual([])
})

describe('a file', () => {
  test.each(sources.map(({ path, lines }) => [path, lines] as const))('%s has 300 lines at most', (_, lines) => {
    expect(lines).toBeLessThanOrEqual(300)
  })

  test('never catches an error without a word', () => {
    const empty = sources.flatMap(({ path, tree }) =>
      nodesOf(tree)
        .filter((node) => ts.isCatchClause(node) && node.block.statements.length === 0)
        .map(() => path),
    )
    expect(empty).toEqual([])
  })
})

const identifiersIn = ({ tree }: Source) =>
  nodesOf(tree)
    .filter((node) => ts.isIdentifier(node) && !isProperty(node))
    .map((node) => node.getText())
const isProperty = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) ||
    ts.isPropertySignature(node.parent) ||
    ts.isPropertyAssignment(node.parent)) &&
  node.parent.name === node

test.each(['prompts', 'records', 'targeting', 'survey', 'visit', 'explain', 'results', 'report', 'review', 'csv'])(
  '%s runs anywhere: it knows neither page nor Node',
  (room) => {
    const foreign = ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB']
    const names = among(room).flatMap(identifiersIn)
    for (const name of [...foreign, 'process', 'Buffer', 'require', '__dirname', 'setTimeout'])
      expect(names).not.toContain(name)
  },
)

test('only ui, panel and the page of a report draw', () => {
  const drawing = sources.filter(({ imports }) => imports.some(({ to }) => packageOf(to) === 'preact'))
  expect(new Set(drawing.map(({ room }) => room))).toEqual(new Set(['reportPage', 'ui']))
})

test('time, chance and storage come through platform alone', () => {
  const doors = ['setTimeout', 'setInterval', 'indexedDB', 'localStorage', 'sessionStorage', 'fetch']
  const outside = sources.filter(({ room }) => !['platform', 'receiver', 'serve', 'cli'].includes(room))
  for (const source of outside) {
    const used = identifiersIn(source).filter((name) => doors.includes(name))
    expect(used, source.path).toEqual([])
    expect(source.tree.text, source.path).not.toMatch(/\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bcrypto\./)
  }
})

describe('the script tag', () => {
  const built = readdirSync(join(root, 'dist')).filter((name) => /^moodpoint.*\.js$/.test(name))

  test.each(built)('%s imports no other file statically, and others by a name with a hash', (name) => {
    const { imports } = read(name, readFileSync(join(root, 'dist', name), 'utf8'))
    expect(imports.filter(({ isStatic }) => isStatic)).toEqual([])
    for (const { to } of imports) {
      expect(to).toMatch(/^moodpoint-[\w-]+-[\w-]{8}$/)
      expect(built).toContain(`${to}.js`)
    }
  })

  test('is one entry and its chunks, each of which something imports', () => {
    const texts = built.map((name) => readFileSync(join(root, 'dist', name), 'utf8')).join('\n')
    const orphans = built.filter((name) => name !== 'moodpoint.js' && !texts.includes(`./${name}`))
    expect(orphans).toEqual([])
  })
})
