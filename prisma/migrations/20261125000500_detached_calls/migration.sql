-- A caller added to a ticket by mistake is taken off again, and a merge can be taken apart.
ALTER TABLE "call" ADD COLUMN "detached_from_id" UUID;

CREATE INDEX "ticket_merged_into_id_idx" ON "ticket"("merged_into_id");
