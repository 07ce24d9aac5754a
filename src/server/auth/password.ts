import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two iterations, one lane.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The argon2id hash of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters)

/** Whether the password is the one behind the hash. Takes as long for an unknown user as for a known one when given `decoy`. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password)
