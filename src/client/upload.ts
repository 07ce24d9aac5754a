type Sent = { readonly method: string; readonly headers: Headers; readonly body: Blob; readonly signal: AbortSignal | undefined }

/** Sends a file as `fetch` does, and says meanwhile which share of it, between 0 and 1, has left; `fetch` cannot. Rejects where `fetch` would. */
export function upload(address: string, { method, headers, body, signal }: Sent, onProgress: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortedBy(signal))
      return
    }
    const request = new XMLHttpRequest()
    request.open(method, address)
    headers.forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new TypeError('the file could not be sent')))
    request.addEventListener('abort', () => reject(abortedBy(signal)))
    signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

const abortedBy = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('the file was not sent', 'AbortError')
