# The panel behind an unprivileged nginx. docs/deployment.md says how to build and run it, and what to mount.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY stubs ./stubs
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# No EHR is set up in the image: the file is mounted. The judge for other engines (docs/at-scale.md) is not served.
RUN npm run build && rm dist/engine.js dist/judge.mjs dist/lines.mjs && echo '{}' > dist/smart-config.json

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /app/dist /srv/needlepoint
USER 101
EXPOSE 8080
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
    CMD wget -q -O - http://127.0.0.1:8080/smart-config.json | grep -q '"ehrs"' && wget -q -O /dev/null http://127.0.0.1:8080/
ENTRYPOINT ["nginx", "-g", "daemon off;"]
