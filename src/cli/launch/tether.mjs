// Loaded into the server before anything else: when the launcher dies without a word (kill -9), the server closes
// itself in its ordinary way instead of living on unseen and holding the port.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
