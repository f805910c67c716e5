package de.ratwerk.web.page;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the files that pages are made with. */
@RestController
final class AssetController {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String digest, @PathVariable String name) {
        Assets.Asset asset =
                Assets.at("/assets/" + digest + "/" + name).orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .body(asset.bytes());
    }
}
