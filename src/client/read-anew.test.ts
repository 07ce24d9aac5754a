import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, onTestFinished } from 'vitest'
import { readAnew } from './read-anew.ts'

const queryKey = ['plans']

/** A server whose answers come when the test says so, each with what was true when it was asked. */
function slowServer() {
  let truth = 'before'
  const answers: (() => void)[] = []
  const queries = new QueryClient()
  const observer = new QueryObserver(queries, {
    queryKey,
    queryFn: ({ signal }) => {
      const answer = truth
      return new Promise<string>((resolve, reject) => {
        answers.push(() => resolve(answer))
        signal.addEventListener('abort', () => reject(new Error('cut off')))
      })
    },
  })
  onTestFinished(observer.subscribe(() => undefined))
  return { queries, observer, answers, becomes: (next: string) => void (truth = next) }
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

it('does not take the answer on its way for the new one, nor cut it off', async () => {
  const { queries, observer, answers, becomes } = slowServer()
  becomes('after')
  let asked = 0
  const read = readAnew(queries, queryKey, () => asked++)
  await turn()
  expect([answers.length, asked]).toEqual([1, 0])
  answers[0]!()
  await turn()
  expect(observer.getCurrentResult().data).toBe('before')
  expect([answers.length, asked]).toEqual([2, 1])
  answers[1]!()
  await read
  expect(observer.getCurrentResult().data).toBe('after')
})

it('asks at once when nothing is on its way', async () => {
  const { queries, observer, answers, becomes } = slowServer()
  answers[0]!()
  await turn()
  becomes('after')
  const read = readAnew(queries, queryKey, () => undefined)
  answers[1]!()
  await read
  expect(observer.getCurrentResult().data).toBe('after')
})
