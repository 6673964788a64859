import { fileURLToPath } from 'node:url'

/**
 * What prompts never use of Preact, switched off in its sources so that the minifier finds it dead: two fifths of its
 * size, and every trace of inner HTML and inline style. The package leaves Preact to its user, as it is.
 *
 * @type {Array<[what: string, pattern: RegExp, instead: string]>}
 */
const unusedPreact = [
  ['hooks for add-ons', /\boptions\.\w+/g, '0'],
  [
    'components with a state, a context or errors of their own',
    /let oldCommitQueueLength[\s\S]*?const renderResult =[^;]*/,
    'const newProps = newVNode.props, renderResult = newType(newProps)',
  ],
  ['components with errors of their own', /\} catch \(e\) \{\s+\/\/ We remove[\s\S]*?\n\t\t\}/, ''],
  [
    'components with a life of their own',
    /(?<!function )commitRoot\(commitQueue.*|c\._bits & \w+(?=\) \{\n\t\t\t\tc)|c\._renderCallbacks\.length/g,
    '0',
  ],
  ['components with a life of their own', /\(r = vnode\._component\)/g, '0'],
  ['portals', /\b(newProps|\w+\.props)\._parentDom/g, '0'],
  ['refs', /i == 'ref' && typeof type != 'function'/, '0'],
  ['refs', /oldVNode\.ref != childVNode\.ref \|\| oldVNode\._flags & REF_DETACHED|\(r = vnode\.ref\)/g, '0'],
  ['hydration', /\b(vnode && )?\w+\._flags & MODE_(HYDRATE|SUSPENDED)\b/g, '0'],
  ['hydration', /(?<=if )\((isHydrating|excessDomChildren)\)/g, '(0)'],
  ['hydration', /!isHydrating && excessDomChildren/, '0'],
  ['hydration', /!isHydrating/g, 'true'],
  ['hydration', /excessDomChildren(?= &&|\s+\?)/g, '0'],
  ['hydration', /parentDom\.firstChild\s+(?=\? slice)/, '0'],
  ['hydration', /r = r\._excess/g, '0'],
  ['inner HTML', /i == 'dangerouslySetInnerHTML'/g, '0'],
  ['inner HTML', /\b(new|old)Html\b(?=\) [{d])/g, '0'],
  ['inline style', /name == 'style'/, '0'],
  ['elements that change places', /(?<=if \()moved|!isMounting && parentDom\.moveBefore/g, '0'],
  ['elements that are drawn again', /childVNode\.constructor === VNODE_MARKER && childVNode\._depth/, '0'],
  ['elements that are drawn again', /childVNode\._depth = .*|_original: original.*/g, ''],
  ['elements that are drawn again', /!oldVNode\._original/g, '0'],
  ['comments', /\w+\.nodeType == 8|!oldDom\.data\.startsWith\('\$s'\)/g, '0'],
  ['default values', /'default\w+' in newProps|newProps\.defaultValue != NULL/g, '0'],
  [
    'listeners added to what an event is on its way to',
    /if \(e\[EVENT_DISPATCHED\] == NULL\)[\s\S]*?\n\t{3}\}(?=\n\t{3}return)/,
    '',
  ],
  ['listeners added to what an event is on its way to', /\(dom\._attached .*/, ''],
  ['listeners that capture', /name != \(name = name\.replace\(CAPTURE_REGEX, '\$1'\)\)/, 'false'],
  ['listeners that are none', /if \(typeof (value|oldValue) != 'function'\) \1 = NULL;/g, ''],
  ['listeners that are none', /if \(eventHandler\)/, ''],
  ['properties that may not be written', /try (\{\s+dom\[name\][^}]*\}) catch \(e\) \{\}/, '$1'],
  ['attributes that are functions', /if \(typeof value == 'function'\) return;/, ''],
  ['links in SVG', /name = name\.replace\(\/xlink.*/, ''],
  [
    'what is handed on for them',
    /EMPTY_OBJ,(?=\n\t\tparentDom\.names)|oldVNode\n\t{3}\? NULL\n[\s\S]*?(?=\n\t\tcommitQueue)/g,
    '',
  ],
  [
    'what is handed on for them',
    /\n\t+((globalContext|excessDomChildren|commitQueue|isHydrating|refQueue),|refQueue(?=\n))/g,
    '',
  ],
  ['what is handed on for them', /(?<!= )excessDomChildren =[^;]*;/g, ''],
  ['whole documents', /parentDom\.nodeType == 9/, '0'],
  ['elements no prompt has', /nodeType == '(math|progress|template|foreignObject)'|namespace == MATH_NAMESPACE/g, '0'],
  ['attributes no prompt has', /name == 'popover'|newProps\.is\b/g, '0'],
  [
    'attributes no prompt has',
    /name != '(width|height|href|list|form|download|\w+Span|popover|tabIndex|role)'/g,
    'true',
  ],
]

/** Builds Preact from its sources, without what is never used of it. */
export function leanPreact() {
  const unmatched = new Set(unusedPreact)
  const leaner = (code, entry) => {
    const [, pattern, instead] = entry
    if (code.search(pattern) >= 0) unmatched.delete(entry)
    return code.replace(pattern, instead)
  }
  const index = fileURLToPath(new URL('../node_modules/preact/src/index.js', import.meta.url))
  return {
    name: 'lean-preact',
    resolveId: (id) => (id === 'preact' ? index : null),
    transform: (code, id) =>
      /preact.src/.test(id) ? { code: unusedPreact.reduce(leaner, code), map: { mappings: '' } } : null,
    buildEnd() {
      for (const [what, pattern] of unmatched) this.error(`Preact has changed: ${pattern} (${what}) is not in it`)
    },
  }
}
