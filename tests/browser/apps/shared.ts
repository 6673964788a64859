import type { UserConfig } from 'vite'

/** What the apps build alike. */
export const shared: UserConfig = {
  build: {
    rolldownOptions: {
      output: {
        // A folder of its own for moodpoint, by which the tests tell what is left of it on a page.
        chunkFileNames: 'moodpoint/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: 'index', test: /^(?!.*node_modules).*[\\/]dist[\\/]index\.js$/ }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  // On a server it is Node that imports it, as in an app that has installed it.
  ssr: { external: ['moodpoint'] },
}
