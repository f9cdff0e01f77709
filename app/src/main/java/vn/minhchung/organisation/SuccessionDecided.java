package vn.minhchung.organisation;

import java.util.UUID;

/** It was decided who succeeds a unit, or that it ends (đã quyết định đơn vị kế thừa); published in the deciding transaction. */
public record SuccessionDecided(UUID unit) {}
