# The sample application's command line in a container; compose.yaml runs it. Build the jar first.
FROM eclipse-temurin:21-jre
WORKDIR /app
COPY app/target/app.jar app.jar
USER 10001:10001
# a short run: C1 alone and the serial collector start fastest
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "app.jar"]
CMD ["upgrade", "--wait", "60s"]
