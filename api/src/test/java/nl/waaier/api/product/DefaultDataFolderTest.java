package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Other tests bring a folder of their own; this one is about the folder that a run without settings uses. */
class DefaultDataFolderTest {

    @TempDir
    Path home;

    @Test
    void theEmbeddedStoreOpensInTheDefaultFolderBelowWhereItIsStarted() throws Exception {
        String probe = """
                public class Probe {
                    public static void main(String[] url) throws Exception {
                        java.sql.DriverManager.getConnection(url[0]).close();
                    }
                }
                """;
        Path source = Files.writeString(home.resolve("Probe.java"), probe);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString(),
                        defaultUrl())
                .directory(home.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(home.resolve(".waaier-data").resolve("waaier.mv.db")).exists();
    }

    private static String defaultUrl() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties settings = Objects.requireNonNull(yaml.getObject());
        return settings.getProperty("spring.datasource.url")
                .replace("${waaier.data-dir}", settings.getProperty("waaier.data-dir"));
    }
}
