#!/usr/bin/env bash
# Deploys an environment: ./deploy.sh -e development|staging|production. All of it is in delivery/deploy.ts; try --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v node >/dev/null || { echo "Node 20.9 or newer is needed: https://nodejs.org" >&2; exit 2; }
[ -d node_modules/tsx ] || { echo "Packages are missing. Run: npm ci" >&2; exit 2; }
exec node --import tsx delivery/deploy.ts "$@"
