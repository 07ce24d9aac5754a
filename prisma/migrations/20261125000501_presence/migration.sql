-- Who has which ticket open: worth nothing a minute later, so it is neither in the log nor in the write-ahead log.
CREATE UNLOGGED TABLE "presence" (
    "socket_id" TEXT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("socket_id")
);
