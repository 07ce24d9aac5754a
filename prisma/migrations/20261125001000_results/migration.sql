-- How an agency's part in a ticket ended; older ones ended without a word about it.
ALTER TABLE "assignment" ADD COLUMN     "result" TEXT;
