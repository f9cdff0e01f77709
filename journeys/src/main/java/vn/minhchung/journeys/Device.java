package vn.minhchung.journeys;

/** A screen that people really use (thiết bị): an office laptop and a small phone. */
enum Device {
    LAPTOP(1440, 900, false),
    PHONE(360, 780, true);

    final int width;
    final int height;
    final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
