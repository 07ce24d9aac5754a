import { addNote } from '#server/commands/add-note.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/notes', async ({ actor, params, body, now }) => {
  const added = await addNote(actor, params.id, body.text, now)
  return added.ok ? answer(added.value) : added
})
