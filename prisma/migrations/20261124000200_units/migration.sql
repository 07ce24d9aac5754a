ALTER TABLE "assignment" ADD COLUMN     "unit_id" UUID;

CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "agency_code" TEXT NOT NULL,
    "callsign" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'available',
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "track_digest" BYTEA,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "unit_position" (
    "unit_id" UUID NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "heading" DOUBLE PRECISION,
    "speed" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_position_pkey" PRIMARY KEY ("unit_id")
);

CREATE TABLE "track_point" (
    "unit_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "heading" DOUBLE PRECISION,
    "speed" DOUBLE PRECISION,

    CONSTRAINT "track_point_pkey" PRIMARY KEY ("unit_id","at")
);

CREATE UNIQUE INDEX "unit_agency_code_callsign_key" ON "unit"("agency_code", "callsign");

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_code_fkey" FOREIGN KEY ("agency_code") REFERENCES "agency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit_position" ADD CONSTRAINT "unit_position_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "track_point" ADD CONSTRAINT "track_point_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "unit"
  ADD CONSTRAINT "unit_status" CHECK ("status" IN ('available', 'assigned', 'en_route', 'on_scene', 'out_of_service')),
  ADD CONSTRAINT "unit_track_digest" CHECK (octet_length("track_digest") = 32);
ALTER TABLE "unit_position"
  ADD CONSTRAINT "unit_position_point" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180),
  ADD CONSTRAINT "unit_position_motion" CHECK ("heading" >= 0 AND "heading" < 360 AND "speed" >= 0);
ALTER TABLE "track_point"
  ADD CONSTRAINT "track_point_point" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180),
  ADD CONSTRAINT "track_point_motion" CHECK ("heading" >= 0 AND "heading" < 360 AND "speed" >= 0);

-- A unit works on one ticket at a time: it cannot be taken from another by anybody's mistake.
CREATE UNIQUE INDEX "assignment_live_unit_key" ON "assignment" ("unit_id")
  WHERE "status" IN ('pending', 'accepted', 'en_route', 'on_scene');
