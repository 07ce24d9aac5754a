import { createECDH } from 'node:crypto'
import { config } from '../config.ts'

export type Vapid = { readonly subject: string; readonly publicKey: string; readonly privateKey: string }

/** The key pair that this centre shows to push services; `null` where none was given: then nobody is woken. */
export function vapid(): Vapid | null {
  const { pushKey, publicUrl } = config()
  if (pushKey === null) return null
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(Buffer.from(pushKey, 'base64url'))
  // A push service may want to write to somebody; http://localhost it would not take.
  const subject = publicUrl.startsWith('https:') ? publicUrl : 'mailto:siaga@invalid.example'
  return { subject, publicKey: curve.getPublicKey('base64url', 'uncompressed'), privateKey: pushKey }
}
