// `npm start`: runs on the system's Node before anything is installed, so plain JavaScript and no packages here.
import { requireSupportedNode } from './launch/node-version.mjs'

requireSupportedNode()
const { bootstrap } = await import('./launch/bootstrap.mjs')
await bootstrap('./launcher.ts', process.argv.slice(2), 7)
