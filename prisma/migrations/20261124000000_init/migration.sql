-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "agency_code" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "incident_type" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "family" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "incident_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "response_plan" (
    "type_code" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "lead" TEXT NOT NULL,
    "supporting" TEXT[],
    "questions" JSONB NOT NULL,
    "instructions" JSONB NOT NULL,

    CONSTRAINT "response_plan_pkey" PRIMARY KEY ("type_code")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type_code" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "address" TEXT,
    "landmark" TEXT,
    "kecamatan" TEXT,
    "kelurahan" TEXT,
    "area_exact" BOOLEAN NOT NULL DEFAULT false,
    "call_count" INTEGER NOT NULL,
    "disposition" TEXT,
    "merged_into_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reopened_at" TIMESTAMPTZ(3),
    "opened_by_id" UUID NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "description" (
    "ticket_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "description_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "agency_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "en_route_at" TIMESTAMPTZ(3),
    "on_scene_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caller" (
    "id" UUID NOT NULL,
    "phone" TEXT,
    "name" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "caller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "ticket_id" UUID,
    "caller_id" UUID,
    "note" TEXT,
    "salt" BYTEA NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" UUID NOT NULL,
    "resource" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ticket_day" (
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ticket_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT,
    "actor_agency" TEXT,
    "ticket_id" UUID,
    "version" INTEGER,
    "data" JSONB NOT NULL,
    "view" JSONB,
    "audience" TEXT[],
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_digest_key" ON "api_token"("digest");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_opened_at_id_idx" ON "ticket"("opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_status_opened_at_idx" ON "ticket"("status", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "ticket_kecamatan_opened_at_idx" ON "ticket"("kecamatan", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "ticket_type_code_opened_at_idx" ON "ticket"("type_code", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "assignment_ticket_id_dispatched_at_idx" ON "assignment"("ticket_id", "dispatched_at");

-- CreateIndex
CREATE INDEX "assignment_agency_code_status_idx" ON "assignment"("agency_code", "status");

-- CreateIndex
CREATE INDEX "note_ticket_id_at_idx" ON "note"("ticket_id", "at");

-- CreateIndex
CREATE INDEX "caller_phone_idx" ON "caller"("phone");

-- CreateIndex
CREATE INDEX "call_ticket_id_idx" ON "call"("ticket_id");

-- CreateIndex
CREATE INDEX "call_taken_by_id_at_idx" ON "call"("taken_by_id", "at");

-- CreateIndex
CREATE INDEX "event_ticket_id_seq_idx" ON "event"("ticket_id", "seq");

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_agency_code_fkey" FOREIGN KEY ("agency_code") REFERENCES "agency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_plan" ADD CONSTRAINT "response_plan_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "incident_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "incident_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "description" ADD CONSTRAINT "description_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agency_code_fkey" FOREIGN KEY ("agency_code") REFERENCES "agency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_caller_id_fkey" FOREIGN KEY ("caller_id") REFERENCES "caller"("id") ON DELETE SET NULL ON UPDATE CASCADE;

