# cablelint in a container, for the cables of a mounted folder:
#
#   docker build --tag cablelint .
#   docker run --rm --volume "$PWD:/work:ro" cablelint check
#
# To change files (--fix, format, renumber), mount the folder without ":ro" and add --user "$(id -u):$(id -g)".
ARG BASE=docker.io/library/python:3.13-slim

FROM ${BASE} AS build
WORKDIR /source
COPY . .
RUN python3 -m venv /opt/cablelint && /opt/cablelint/bin/pip install --no-cache-dir --disable-pip-version-check .

FROM ${BASE}
COPY --from=build /opt/cablelint /opt/cablelint
ENV PATH=/opt/cablelint/bin:$PATH \
    CABLELINT_CACHE_DIR=/tmp/cablelint \
    PYTHONDONTWRITEBYTECODE=1
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin cablelint
USER 10001:10001
WORKDIR /work
ENTRYPOINT ["cablelint"]
CMD ["--help"]
