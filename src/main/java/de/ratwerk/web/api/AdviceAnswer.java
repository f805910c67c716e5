package de.ratwerk.web.api;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.web.evaluation.Evaluations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * An advice to be sent in whatever format was asked for.
 */
record AdviceAnswer(AdviceDocument advice) {
    static final String MARKDOWN = "text/markdown";
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private byte[] in(MediaType wanted) {
        for (ReportFormat format : ReportFormat.values()) {
            if (MediaType.parseMediaType(format.mediaType()).isCompatibleWith(wanted)) {
                return format.of(advice, Look.STANDARD);
            }
        }
        return Json.document(advice).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes advice as the commands do, byte for byte. */
    static final class Converter extends AbstractHttpMessageConverter<AdviceAnswer> {
        private final Evaluations evaluations;

        /** A report takes as long as an evaluation or longer, so it takes its turn like one. */
        Converter(Evaluations evaluations) {
            super(mediaTypes());
            this.evaluations = evaluations;
        }

        private static MediaType[] mediaTypes() {
            List<MediaType> types = new ArrayList<>();
            types.add(MediaType.APPLICATION_JSON);
            for (ReportFormat format : ReportFormat.values()) {
                types.add(MediaType.parseMediaType(format.mediaType()));
            }
            return types.toArray(MediaType[]::new);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == AdviceAnswer.class;
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected AdviceAnswer readInternal(Class<? extends AdviceAnswer> type, HttpInputMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void writeInternal(AdviceAnswer answer, HttpOutputMessage message) throws IOException {
            MediaType wanted = message.getHeaders().getContentType();
            byte[] bytes = wanted == null || wanted.isCompatibleWith(MediaType.APPLICATION_JSON)
                    ? answer.in(MediaType.APPLICATION_JSON)
                    : evaluations.run("report", () -> answer.in(wanted));
            message.getHeaders().setContentLength(bytes.length);
            message.getBody().write(bytes);
        }
    }
}
