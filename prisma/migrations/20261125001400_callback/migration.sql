CREATE TABLE "callback" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "callback_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "callback_ticket_id_idx" ON "callback"("ticket_id");

ALTER TABLE "callback" ADD CONSTRAINT "callback_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "callback" ADD CONSTRAINT "callback_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "callback"
  ADD CONSTRAINT "callback_state" CHECK ("state" IN ('open', 'reached', 'no-answer', 'wrong-number', 'not-needed', 'erased', 'detached')),
  ADD CONSTRAINT "callback_done" CHECK (("state" = 'open') = ("done_at" IS NULL)),
  ADD CONSTRAINT "callback_taken" CHECK (("taken_at" IS NULL) = ("taken_by_id" IS NULL));

-- A caller waits for one call back at a time; the list reads the open ones alone.
CREATE UNIQUE INDEX "callback_open_key" ON "callback" ("call_id") WHERE "state" = 'open';
CREATE INDEX "callback_open_idx" ON "callback" ("due_at", "id") WHERE "state" = 'open';
