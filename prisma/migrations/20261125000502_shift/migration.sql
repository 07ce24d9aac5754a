CREATE TABLE "shift" (
    "id" UUID NOT NULL,
    "desk_code" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "salt" BYTEA NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "shift_ended_at_idx" ON "shift"("ended_at" DESC);

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "shift"
  ADD CONSTRAINT "shift_order" CHECK ("ended_at" IS NULL OR "ended_at" >= "started_at"),
  ADD CONSTRAINT "shift_confirmed" CHECK ("confirmed_at" IS NULL OR "ended_at" IS NOT NULL);

-- One person sits at one desk at a time, and one desk has one person.
CREATE UNIQUE INDEX "shift_open_user_key" ON "shift" ("user_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "shift_open_desk_key" ON "shift" ("desk_code") WHERE "ended_at" IS NULL;
