-- The ladder's times are edited in the console, as response plans are: each has a version, and every version is kept.
ALTER TABLE "ladder" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "ladder_version" (
    "priority" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL,
    "clocks" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "ladder_version_pkey" PRIMARY KEY ("priority","version")
);
ALTER TABLE "ladder_version" ADD CONSTRAINT "ladder_version_priority_fkey" FOREIGN KEY ("priority") REFERENCES "ladder"("priority") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A clock keeps the times that it started with. Those that run now take the ones that hold now.
ALTER TABLE "assignment" ADD COLUMN "clock_seconds" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[];
UPDATE "assignment" a SET "clock_seconds" = ARRAY(SELECT jsonb_array_elements_text(x.steps)::float8)
FROM (
  SELECT r.id, CASE WHEN r.clock = 'accept' AND p.ladder ? 'accept'
    THEN jsonb_build_array((p.ladder->>'accept')::float8, ceil((p.ladder->>'accept')::float8 / 2), ceil((p.ladder->>'accept')::float8 / 2))
    ELSE coalesce(o.clocks->r.clock, l.clocks->r.clock, '[]') END AS steps
  FROM "assignment" r JOIN "ticket" t ON t.id = r.ticket_id
  LEFT JOIN "ladder" l ON l.priority = t.priority
  LEFT JOIN "ladder_of_type" o ON o.type_code = t.type_code
  LEFT JOIN "response_plan" p ON p.type_code = t.type_code
  WHERE r.clock IS NOT NULL
) x WHERE x.id = a.id;
