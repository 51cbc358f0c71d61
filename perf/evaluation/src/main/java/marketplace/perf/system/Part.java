package marketplace.perf.system;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The parts of an app that share its processor time. */
public enum Part {
    MARKETPLACE("our own code", "marketplace."),
    H2("H2", "org.h2."),
    HIBERNATE("Hibernate", "org.hibernate."),
    DATA(
            "Spring's transactions, proxies, repositories",
            "org.springframework.aop.",
            "org.springframework.data.",
            "org.springframework.jdbc.",
            "org.springframework.orm.",
            "org.springframework.transaction.",
            "com.zaxxer.hikari."),
    SECURITY("Spring Security", "org.springframework.security."),
    CLIENT(
            "the HTTP client, and RestClient",
            "org.apache.hc.",
            "org.springframework.http.client.",
            "org.springframework.web.client.",
            "org.springframework.web.service."),
    MVC("Spring MVC", "org.springframework.web.", "org.springframework.http."),
    TOMCAT("Tomcat", "org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat."),
    METRICS("metrics", "io.micrometer."),
    LOG("the log", "ch.qos.logback."),
    JSON("JSON", "tools.jackson.", "com.fasterxml.jackson."),
    REST("Java's own, and the rest");

    private final String title;
    private final List<String> packages;

    Part(String title, String... packages) {
        this.title = title;
        this.packages = List.of(packages);
    }

    /** The part that the first class belongs to that belongs to any. */
    static Part of(Stream<String> classes) {
        return classes.map(Part::of).filter(part -> part != REST).findFirst().orElse(REST);
    }

    private static Part of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.packages.stream().anyMatch(name::startsWith))
                .findFirst()
                .orElse(REST);
    }

    /** As the report calls it. */
    public String title() {
        return title;
    }
}
