ALTER TABLE "assignment" ADD COLUMN "units" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "unit" ADD COLUMN "assignment_id" UUID,
  ADD COLUMN "base_lat" DOUBLE PRECISION,
  ADD COLUMN "base_lng" DOUBLE PRECISION,
  ADD COLUMN "crew" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "out_reason" TEXT;

-- What was one unit an assignment becomes the first of several; a live one holds its unit.
UPDATE "assignment" a SET "units" = jsonb_build_array(jsonb_build_object('id', u."id", 'callsign', u."callsign"))
  FROM "unit" u WHERE u."id" = a."unit_id";
UPDATE "unit" u SET "assignment_id" = a."id" FROM "assignment" a
  WHERE a."unit_id" = u."id" AND a."status" IN ('pending', 'accepted', 'en_route', 'on_scene');

DROP INDEX "assignment_live_unit_key";
ALTER TABLE "assignment" DROP CONSTRAINT "assignment_unit_id_fkey", DROP COLUMN "unit_id";

CREATE INDEX "unit_assignment_id_idx" ON "unit"("assignment_id");
ALTER TABLE "unit" ADD CONSTRAINT "unit_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_units" CHECK (jsonb_typeof("units") = 'array');
ALTER TABLE "unit"
  ADD CONSTRAINT "unit_out_reason" CHECK ("out_reason" IS NULL OR "status" = 'out_of_service'),
  ADD CONSTRAINT "unit_base" CHECK (("base_lat" IS NULL) = ("base_lng" IS NULL) AND "base_lat" BETWEEN -90 AND 90 AND "base_lng" BETWEEN -180 AND 180);
