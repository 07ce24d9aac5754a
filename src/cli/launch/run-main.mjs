// Run by Node 24 in the place of an older one: calls the `main` of the file that is named first.
import { pathToFileURL } from 'node:url'

const [file = '', ...args] = process.argv.slice(2)
const { main } = await import(pathToFileURL(file).href)
process.exit(await main(args))
