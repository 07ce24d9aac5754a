-- Response plans are edited in the console: each has a version, and every version is kept. A plan whose last version nobody in the
-- console wrote follows the city pack.
ALTER TABLE "response_plan" ADD COLUMN "ladder" JSONB, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "plan_version" (
    "type_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("type_code","version")
);
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "response_plan"("type_code") ON DELETE RESTRICT ON UPDATE CASCADE;
