# The sample application's command line in a container; compose.yaml runs it. Build the jar first.
FROM eclipse-temurin:21-jre
WORKDIR /app
COPY app/target/app.jar app.jar
# a short run: C1 alone, the serial collector, and classes that were parsed when the image was built
RUN java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ArchiveClassesAtExit=app.jsa -jar app.jar upgrade --quiet --url jdbc:h2:mem:archive
USER 10001:10001
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:SharedArchiveFile=app.jsa", "-jar", "app.jar"]
CMD ["upgrade", "--wait", "60s"]
