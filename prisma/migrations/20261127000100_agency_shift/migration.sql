-- A shift is at a desk of the centre, or on duty for an agency.
ALTER TABLE "shift" ALTER COLUMN "desk_code" DROP NOT NULL, ADD COLUMN "agency_code" TEXT;

ALTER TABLE "shift" ADD CONSTRAINT "shift_place" CHECK (("desk_code" IS NULL) <> ("agency_code" IS NULL));

CREATE INDEX "shift_agency_code_ended_at_idx" ON "shift"("agency_code", "ended_at" DESC);
