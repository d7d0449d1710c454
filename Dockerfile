# One image for every stage: the command says which. Build: docker compose build
FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -pl app -am -Dmaven.test.skip=true package

FROM eclipse-temurin:17.0.17_10-jre-noble
LABEL org.opencontainers.image.title="wirewatch" \
      org.opencontainers.image.description="Self-hosted news monitoring" \
      org.opencontainers.image.licenses="Apache-2.0"
# An ordinary user: nothing here needs root.
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin wirewatch \
 && install -d -o wirewatch -g wirewatch /var/lib/wirewatch /inbox
COPY --from=build --chown=root:root /src/app/target/wirewatch/lib /opt/wirewatch/lib
COPY --from=build --chown=root:root /src/seeds /opt/wirewatch/seeds
USER wirewatch
WORKDIR /opt/wirewatch
VOLUME ["/var/lib/wirewatch", "/inbox"]
EXPOSE 8470
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.wirewatch.schemas.record", "-Dwirewatch.home=/opt/wirewatch", "-Dwirewatch.program=/opt/wirewatch", "-cp", "/opt/wirewatch/lib/*", "io.wirewatch.app.Wirewatch"]
CMD ["--help"]
