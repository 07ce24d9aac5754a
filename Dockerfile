# The console in one image. The database is a service of its own: see docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN node src/cli/generate.ts && npx next build

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3112
COPY --from=build --chown=node:node /app ./
# Photos; a volume that is mounted here for the first time takes over whom it belongs to.
RUN mkdir -p /data/attachments && chown -R node /data
ENV SIAGA_ATTACHMENTS_DIR=/data/attachments
USER node
EXPOSE 3112
HEALTHCHECK --interval=10s --timeout=3s --start-period=40s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# Migrations are applied and the city pack is seeded before the server opens its port; both do nothing when nothing is new.
CMD ["sh", "-c", "node src/cli/migrate.ts && node prisma/seed.ts && exec node src/server/main.ts"]
