import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { root } from './readme.js'

// As strict as the strictest of those who paste a snippet.
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
}

/** Path of a file beside this one, which need not exist: from here `moodpoint` is the built package. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(`tests/readme/${name}`, root))
}

/** Makes a program of texts that are on no disk, by their paths. */
export function programOf(texts: Map<string, string>): ts.Program {
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.getSourceFile = (path, target, ...others) => {
    const text = texts.get(path)
    return text === undefined ? getSourceFile(path, target, ...others) : ts.createSourceFile(path, text, target)
  }
  return ts.createProgram([...texts.keys()], options, host)
}

/** Everything the compiler has against a program, as `file:line: words`. */
export function faultsOf(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName.replace(/.*\//, '') ?? ''}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
