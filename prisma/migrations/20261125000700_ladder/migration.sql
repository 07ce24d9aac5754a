ALTER TABLE "assignment" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "clock" TEXT,
ADD COLUMN     "clock_step" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "offer" TEXT,
ADD COLUMN     "overdue_since" TIMESTAMPTZ(3);

CREATE TABLE "ladder" (
    "priority" SMALLINT NOT NULL,
    "clocks" JSONB NOT NULL,

    CONSTRAINT "ladder_pkey" PRIMARY KEY ("priority")
);

CREATE TABLE "ladder_of_type" (
    "type_code" TEXT NOT NULL,
    "next" TEXT[],
    "clocks" JSONB NOT NULL,

    CONSTRAINT "ladder_of_type_pkey" PRIMARY KEY ("type_code")
);

ALTER TABLE "ladder_of_type" ADD CONSTRAINT "ladder_of_type_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "incident_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_clock" CHECK ("clock" IN ('accept', 'depart', 'arrive', 'update')),
  ADD CONSTRAINT "assignment_clock_step" CHECK ("clock_step" BETWEEN 0 AND 3),
  ADD CONSTRAINT "assignment_due" CHECK ("clock" IS NOT NULL OR ("due_at" IS NULL AND "overdue_since" IS NULL));

-- Only what is waited for is in it: a search for what is due stays short, however many have ended.
CREATE INDEX "assignment_due_idx" ON "assignment" ("due_at") WHERE "due_at" IS NOT NULL;

CREATE TRIGGER "ladder_changed" AFTER INSERT OR UPDATE OR DELETE ON "ladder"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_city_changed();
CREATE TRIGGER "ladder_of_type_changed" AFTER INSERT OR UPDATE OR DELETE ON "ladder_of_type"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_city_changed();
