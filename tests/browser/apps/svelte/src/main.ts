import { mount, unmount } from 'svelte'
import App from './App.svelte'

const app = mount(App, { target: document.getElementById('app') as HTMLElement })

Object.assign(window, { leave: () => unmount(app) })
