package de.ratwerk.web;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code ratwerk.*}.
 *
 * @param rules the folder with {@code rulebook.yaml}, then the folders that add to it; {@code rules} if not set
 */
@ConfigurationProperties("ratwerk")
public record RatwerkProperties(@DefaultValue("rules") List<Path> rules) {}
