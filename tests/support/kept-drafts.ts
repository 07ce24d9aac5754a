import type { Page } from '@playwright/test'

/** The drafts that the browser keeps, as they lie in its database, in JSON; empty while the page has made none. */
export const keptDrafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('siaga-desk')
        // Nothing is kept yet: making the database here would leave the page without its stores.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = (event) => {
          event.preventDefault()
          resolve('[]')
        }
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result))
          }
        }
      }),
  )
