const noticeableMs = 60_000

/** Whether a report was recorded so long after it came in that the screen must say both. */
export const isRecordedLater = (cameInAt: string, recordedAt: string): boolean => Date.parse(recordedAt) - Date.parse(cameInAt) > noticeableMs
