import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import resolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { minify } from '@swc/core'
import { leanPreact } from './.build/leanPreact.mjs'
import { listLicences } from './.build/listLicences.mjs'
import { small } from './.build/small.mjs'
import { writeIntegrity } from './.build/writeIntegrity.mjs'

const clean = { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) }

/** Compiles one corner of `src`; declarations come from the package build alone. */
const compile = (tsconfig, declarations, sourceMap = true) =>
  typescript({
    tsconfig,
    noEmit: false,
    sourceMap,
    ...(declarations && { declaration: true, declarationDir: declarations }),
  })

/** Writes the JSON schema of the prompt file, as the command line prints it. */
const writeSchema = {
  name: 'write-schema',
  async writeBundle() {
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli.js', 'schema'])
    await writeFile('dist/prompts.schema.json', stdout)
  },
}

/** Stops the build where a chunk would import another one: what it needs has to be handed in. */
const noSharedModules = {
  name: 'no-shared-modules',
  generateBundle(_options, bundle) {
    for (const { fileName, imports = [] } of Object.values(bundle)) {
      if (imports.length) this.error(`${fileName} imports ${imports.join(', ')}: hand in what it needs instead`)
    }
  },
}

/** Writes the style sheet of the report page beside its script. */
const writeStyle = {
  name: 'write-style',
  async generateBundle() {
    const folder = 'src/reportPage/style'
    const sheets = ['colours', 'text', 'parts'].map((name) => readFile(`${folder}/${name}.css`, 'utf8'))
    const source = (await Promise.all(sheets)).join('').replace(/\s+/g, ' ')
    this.emitFile({ type: 'asset', fileName: 'report-page.css', source })
  },
}

/** Plot writes a style element into every drawing, which the policy of the page forbids: its style sheet says the same. */
const quietPlot = {
  name: 'quiet-plot',
  // CommonJS, and only for swarms of dots, which no report has.
  resolveId: (id) => (id === 'interval-tree-1d' ? id : null),
  load: (id) => (id === 'interval-tree-1d' ? 'export default undefined' : null),
  transform(code, id) {
    if (!/plot.src.plot\.js$/.test(id)) return null
    const quiet = code.replace(/\.call\(\(svg\) =>[^;]*?append\("style"\)[\s\S]*?`\s*\)\s*\)/, '')
    if (quiet === code) this.error('Plot has changed: it writes no style element where it did')
    return { code: quiet, map: { mappings: '' } }
  },
}

/** Minifies what is no part of the script tag, and keeps the names its parts call each other by. */
const plain = {
  name: 'plain',
  // Directives are kept for `'use client'`: without it a server of React's would run what is for the browser.
  renderChunk: (code) =>
    minify(code, {
      module: true,
      sourceMap: true,
      compress: { ecma: 2022, passes: 2, toplevel: true, directives: false },
      mangle: true,
    }),
}

/** What the licences of the parts in the page ask for. */
const credits = `/*! Holds Plot (Copyright 2020-2023 Observable, Inc.), D3 (Copyright 2010-2023 Mike Bostock), both ISC, and Preact
(Copyright 2015-present Jason Miller), MIT. Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies. The software is provided "as is", without warranty of any kind. */`

/** What `npm` users import: Preact and idb-keyval stay theirs. */
const library = {
  input: { index: 'src/index.ts', receiver: 'src/receiver/index.ts' },
  external: ['idb-keyval', /^preact(\/|$)/],
  plugins: [clean, compile('tsconfig.json', 'dist/types'), resolve()],
  output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'chunks/[name].js' },
}

/** The adapters. They import the package from the built file beside them, so that nobody loads it twice. */
const adapters = {
  input: { react: 'src/react.ts', vue: 'src/vue.ts' },
  external: ['react', 'vue', /\/index\.[jt]s$/],
  plugins: [compile('tsconfig.json'), plain],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    paths: (id) => (/index\.[jt]s$/.test(id) ? './index.js' : id),
    banner: ({ name }) => (name === 'react' ? "'use client'" : ''), // Rollup drops the directive of a source file
  },
}

/** The store of the receiver. */
const store = {
  input: { sqlite: 'src/receiver/sqlite/index.ts' },
  external: ['kysely', 'libsql', /^node:/],
  plugins: [compile('src/receiver/sqlite/tsconfig.json', 'dist/types'), resolve()],
  output: { dir: 'dist', format: 'es', sourcemap: true },
}

/** The KPIs: minified like the script tag, because they have a budget. */
const results = {
  input: { results: 'src/results/index.ts' },
  plugins: [compile('tsconfig.json'), small()],
  output: { dir: 'dist', format: 'es', sourcemap: true },
}

/** What reads the KPIs. It imports them from the built file beside it, so that nobody loads them twice. */
const analysis = {
  input: { analysis: 'src/results/analysis.ts' },
  external: [/\/index\.[jt]s$/],
  plugins: [compile('tsconfig.json'), small()],
  output: { dir: 'dist', format: 'es', sourcemap: true, paths: () => './results.js' },
}

/** Verdicts in sentences: for panels and consoles, never part of the script tag. */
const explaining = {
  input: { explain: 'src/explain/index.ts' },
  plugins: [compile('tsconfig.json')],
  output: { dir: 'dist', format: 'es', sourcemap: true },
}

/** The command line; what it needs is bundled, so that `npx moodpoint` installs nothing else. */
const commandLine = {
  input: { cli: 'src/cli/main.ts' },
  external: [/^node:/, /receiver\/sqlite\/index\.[jt]s$/],
  plugins: [compile('src/cli/tsconfig.json'), resolve(), writeSchema],
  // The store needs packages that not everybody has: it is imported where it is asked for.
  output: { dir: 'dist', format: 'es', sourcemap: true, paths: (id) => (id.startsWith('node:') ? id : './sqlite.js') },
}

/** The page of a report: one script and one style sheet, which the command line writes into one file. */
const reportPage = {
  input: { 'report-page': 'src/reportPage/main.tsx' },
  onwarn: (warning, warn) => warning.code === 'CIRCULAR_DEPENDENCY' || warn(warning), // D3's files do
  plugins: [quietPlot, compile('tsconfig.json', undefined, false), resolve({ browser: true }), writeStyle, plain],
  output: { dir: 'dist', format: 'iife', banner: credits },
}

/** Names for properties of our own, the same in every chunk of the script; tests/shortNames.test.ts says which may be. */
const { default: shortNames } = await import('./src/shortNames.json', { with: { type: 'json' } })

/**
 * The script tag: a classic script whose other chunks are imported from its own folder by hashed names. The entry is
 * wrapped in a function, so that nothing leaks but `moodpoint`; that is why no chunk may import anything of it.
 */
const script = {
  input: { moodpoint: 'src/script.ts' },
  // Preact's files import each other in a circle.
  onwarn: (warning, warn) => warning.code === 'CIRCULAR_DEPENDENCY' || warn(warning),
  plugins: [leanPreact(), compile('tsconfig.json'), resolve(), noSharedModules, small(shortNames)],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: 'moodpoint-[name]-[hash].js',
    banner: ({ isEntry }) => (isEntry ? '(()=>{' : ''),
    footer: ({ isEntry }) => (isEntry ? '})()' : ''),
  },
}

const licences = listLicences()

export default [library, adapters, store, results, analysis, explaining, commandLine, reportPage, script].map(
  (build) => {
    const last = build === script ? [licences.write, writeIntegrity] : []
    return { ...build, plugins: [...build.plugins, licences.collect, ...last] }
  },
)
