#!/bin/sh
# The cdktf CLI runs this in place of terraform (TERRAFORM_BINARY_NAME). It is terraform, save that an apply is split
# into the plan, which is kept, and the apply of that very plan: cdktf itself keeps none.
set -u
terraform="${REHEARSAL_TERRAFORM:?}"
: >"${1:-none}.started" # its time tells the rehearsal when the stack's turn came
[ "${1:-}" = apply ] || exec "$terraform" "$@"
shift
plan_flags=""
for flag in "$@"; do
  case "$flag" in
    -auto-approve) ;;
    *) plan_flags="$plan_flags $flag" ;;
  esac
done
# cdktf passes no flag with a space in it, so that splitting at spaces is safe.
# shellcheck disable=SC2086
"$terraform" plan -input=false $plan_flags -out=first.tfplan || exit $?
exec "$terraform" apply "$@" first.tfplan
