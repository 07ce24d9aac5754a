-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "handover_note_id" UUID,
ADD COLUMN     "handover_reference" TEXT;
