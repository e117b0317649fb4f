package nl.waaier.api.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** Who on the machine may look into the data folder. */
class DataFolderRightsTest {

    @TempDir
    private Path home;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void whereThereAreRights() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void theProductMakesItForItsOwnerAlone() throws IOException {
        Path folder = home.resolve("state").resolve("data");
        try (Product product = Product.startByDefault(folder)) {
            assertThat(product.http().get("/actuator/health", null).statusCode())
                    .isEqualTo(200);
            assertThat(folder.resolve("waaier.mv.db")).exists();
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("operator-key"))).isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsThereAlreadyIsClosedToOthersAndLeftToItsGroup() throws IOException {
        Path folder = make("rwxr-xr-x");
        Path database = Files.createFile(folder.resolve("waaier.mv.db"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
        look();
        assertThat(rights(folder)).isEqualTo("rwxr-x---");
        assertThat(rights(database)).isEqualTo("rw-r-----");
    }

    @Test
    void itIsMadeOnlyWhereTheStoresAreInIt() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/waaier");
        look();
        assertThat(home.resolve("data")).doesNotExist();
    }

    private Path make(String rights) throws IOException {
        Path folder = Files.createDirectory(home.resolve("data"));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    }

    private void look() {
        environment.setProperty("waaier.data-dir", home.resolve("data").toString());
        new DataFolder(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
