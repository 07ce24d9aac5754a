import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    version?: number
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session version that the user had when signing in. */
    version?: number | undefined
  }
}
