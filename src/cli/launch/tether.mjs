// Loaded into a child process before anything else: when its parent dies without a word (kill -9), the child closes
// itself in its ordinary way instead of living on unseen and holding the port.
// `node --watch` tells its child by this to report every module it loads; Next's workers would inherit it and report to Next.
delete process.env.WATCH_REPORT_DEPENDENCIES

// A fork inherits what Node was started with. Next's worker for dynamic routes, tethered, ends before it answers: signing in would wait for ever.
const tethered = process.execArgv.findIndex((argument) => argument.endsWith('/tether.mjs'))
if (tethered > 0) process.execArgv.splice(tethered - 1, 2)

if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
