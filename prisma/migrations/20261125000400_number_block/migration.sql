ALTER TABLE "call" ADD COLUMN     "checks" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE TABLE "number_block" (
    "id" UUID NOT NULL,
    "phone" TEXT,
    "salt" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "misuses" INTEGER NOT NULL,
    "silents" INTEGER NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "lift_reason" TEXT,
    "overrides" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_block_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "number_block_phone_idx" ON "number_block"("phone");

CREATE INDEX "number_block_status_proposed_at_idx" ON "number_block"("status", "proposed_at" DESC);

CREATE INDEX "call_caller_id_idx" ON "call"("caller_id");

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "number_block"
  ADD CONSTRAINT "number_block_status" CHECK ("status" IN ('proposed', 'approved', 'declined', 'lifted')),
  ADD CONSTRAINT "number_block_end" CHECK (("status" IN ('approved', 'lifted')) = ("expires_at" IS NOT NULL));

-- A number is proposed once at a time.
CREATE UNIQUE INDEX "number_block_proposed_key" ON "number_block" ("phone") WHERE "status" = 'proposed';
