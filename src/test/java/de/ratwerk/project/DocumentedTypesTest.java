package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every type that others can see says what it is. */
class DocumentedTypesTest {
    @Test
    void noPublicTypeGoesWithoutASentence() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            silent.addAll(silent(sources));
            assertThat(sources).hasSizeGreaterThan(500);
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void aTypeWithoutASentenceIsFound() throws IOException {
        Path file = Files.createTempFile("Silent", ".java");
        try {
            Files.writeString(file, """
                /** Says something. */
                public class Told {
                    public record Silent() {}
                    record Hidden() {}
                    public interface Alone {}
                    /** Says something. */
                    public enum Heard {}
                }
                """);
            assertThat(silent(List.of(file))).containsExactly(file + ": Silent", file + ": Alone");
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> silent(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> silent = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Silent(docs, unit.getSourceFile().getName(), silent).scan(unit, null);
            }
        }
        return silent;
    }

    /** Public types without a comment; a type within one that is not public is nobody's. */
    private static final class Silent extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final String file;
        private final List<String> found;

        Silent(DocTrees docs, String file, List<String> found) {
            this.docs = docs;
            this.file = file;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isPublic(type)) {
                return null;
            }
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                found.add(file + ": " + type.getSimpleName());
            }
            return super.visitClass(type, nothing);
        }

        private boolean isPublic(ClassTree type) {
            TreePath outer = getCurrentPath().getParentPath();
            boolean ofInterface = outer != null && outer.getLeaf().getKind() == Tree.Kind.INTERFACE;
            return ofInterface || type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        }
    }
}
