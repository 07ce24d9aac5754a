-- Words are found inside texts by their groups of three letters. Two indexes, one a table: a search asks each by itself.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "ticket_words_idx" ON "ticket" USING GIN ("number" gin_trgm_ops, "address" gin_trgm_ops, "landmark" gin_trgm_ops, "kelurahan" gin_trgm_ops);

CREATE INDEX "description_words_idx" ON "description" USING GIN ("text" gin_trgm_ops);

CREATE INDEX "ticket_lat_lng_idx" ON "ticket"("lat", "lng");
